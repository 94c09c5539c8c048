import { z } from "zod";
import { jobKinds } from "./job-kinds";

export const jobKindSchema = z.enum(jobKinds);
